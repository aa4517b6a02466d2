# A deployment from a release, without Node: README.md says where the folder `liveness` comes from.
terraform {
  required_version = ">= 1.11.0, < 2.0.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.40.0, < 7.0.0"
    }
  }
}

provider "aws" {
  # Where faces are analysed and stored. It needs Amazon Rekognition.
  region = "eu-central-1"

  default_tags {
    tags = {
      project    = "liveness"
      managed-by = "terraform"
    }
  }
}

module "liveness" {
  source = "./liveness"

  name           = "production"
  admin_email    = "admin@example.com"
  alarm_email    = "alarms@example.com"
  retention_days = 30
}

output "portal_address" {
  value = module.liveness.portal_address
}
